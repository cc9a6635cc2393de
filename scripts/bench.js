// Runs on whatever Node the machine has: no import may stand above the check of its version.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    'Vesiklinikka needs Node 20 or newer, and this is Node ' +
      process.versions.node +
      '. Install a newer one from nodejs.org and run npm run bench again.',
  );
  process.exit(1);
}
import('./prepare.js').then(({ runOnOurNode }) =>
  runOnOurNode('scripts/bench/bench.ts', process.argv.slice(2)),
);
