// Required before an example runs: writes which files of this package were loaded, to the standard error output.
const { realpathSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

// as Node names what it loaded: where controls are run, `dist` is a link
const DIST = realpathSync(join(__dirname, '../../../dist'));
process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((file) => file.startsWith(DIST + sep));
  process.stderr.write(loaded.map((file) => `${relative(DIST, file)}\n`).join(''));
});
