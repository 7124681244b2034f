// Required before an example runs: writes which files of this package were loaded, to the standard error output.
const { join, relative, sep } = require('node:path');

const DIST = join(__dirname, '../../../dist');
process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((file) => file.startsWith(DIST + sep));
  process.stderr.write(loaded.map((file) => `${relative(DIST, file)}\n`).join(''));
});
