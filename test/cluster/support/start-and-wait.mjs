/** Starts a server, tells where it listens and where its folder is, and waits to be killed. */
import { join } from 'node:path';
import { freePorts } from '../../../tools/clusters/free-ports.mjs';
import { createServer } from '../../../tools/clusters/mariadb.mjs';
import { makeScratchFolder } from '../../../tools/clusters/scratch-folder.mjs';

const [port = 0] = await freePorts(1);
const folder = makeScratchFolder('server');
const server = await createServer({ folder: join(folder, 'server'), port, settings: {} });
await server.start();
process.stdout.write(JSON.stringify({ port, folder }));
