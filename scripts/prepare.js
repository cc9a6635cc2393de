import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWith, PlainSentence } from './plain-sentence.js';
import { step } from './progress.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ourMajor = 26;

/**
 * Installs what the lock file asks for, then hands over to a script on Node 26 and ends as that one ends.
 * @param {string} script path below the project's folder
 * @param {string[]} args
 */
export async function runOnOurNode(script, args) {
  try {
    if (!isInstalled()) await step('Installing packages', install);
    const child = spawn(ourNode(), [join(root, script), ...args], {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
        // Compiled once and kept, also for the programs that the script runs: a start is a second shorter.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      },
      // The fourth pipe closes when this process is killed, and the script stops what it started.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    // Ctrl-C reaches the child by itself; this process only waits for it. A signal sent to this one alone is passed on.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('error', endWith);
    child.on('exit', (code) => process.exit(code ?? 1));
  } catch (error) {
    endWith(error);
  }
}

/** npm writes its own copy of the lock file into node_modules when it has finished; the two must agree. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || present[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

async function install() {
  mustBeWritable();
  // npm names its own program to the scripts it runs; `node scripts/start.js` by hand finds npm in the PATH.
  const npm = process.env['npm_execpath'];
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const output = await outputOf(command, [
    ...first,
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (output === null) return;
  const said = output.split('\n').filter((line) => /^npm error ./.test(line));
  const reason = said.slice(0, 4).join('\n');
  throw new PlainSentence(
    `${reason || output.trim()}\nThe packages could not be installed: check the network (or npm's registry setting) and run the same command again.`,
  );
}

function mustBeWritable() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new PlainSentence(
      `The folder ${root} cannot be written. Copy the project to a folder that you own.`,
    );
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string | null>} null when it went well, else what it said
 */
function outputOf(command, args) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.on('error', fail);
    child.on('close', (code) => done(code === 0 ? null : text));
  });
}

function ourNode() {
  if (Number(process.versions.node.split('.')[0]) >= ourMajor) return process.execPath;
  const brought = join(root, 'node_modules/.bin/node');
  if (existsSync(brought)) return brought;
  throw new PlainSentence(
    `Node ${ourMajor} did not come with the packages, because npm runs no install scripts here. Run npm ci --ignore-scripts=false, or install Node ${ourMajor} yourself.`,
  );
}
