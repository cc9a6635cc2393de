import { endWith, PlainSentence } from '../plain-sentence.js';
import { readArguments } from '../read-arguments.ts';
import { writeDocument } from '../write-document.ts';
import { prove, type Result } from './prove.ts';
import { lineOf, markdownOf, verdictOf } from './report.ts';

const usage = `Use: PROVE_KEY=… npm run prove -- https://ajanvaraus.example.org
The server must have been started with the same PROVE_KEY. --write also writes docs/proof.md.`;

try {
  const { values, positionals } = readArguments(
    {
      options: { write: { type: 'boolean' } },
      allowPositionals: true,
    },
    usage,
  );
  const [url = '', ...more] = positionals;
  const key = process.env['PROVE_KEY'];
  if (!URL.canParse(url) || more.length > 0 || !key) throw new PlainSentence(usage);
  const results = await prove(url, key, (result) => console.log(lineOf(result))).catch(explain(url));
  console.log(`\n${verdictOf(results)}`);
  if (values.write) await writeDocument('docs/proof.md', markdownOf(results));
  process.exitCode = results.every(({ faults }) => faults.length === 0) ? 0 : 1;
} catch (error) {
  endWith(error);
}

function explain(url: string) {
  return (error: unknown): Result[] => {
    if (error instanceof TypeError && error.message === 'fetch failed')
      throw new PlainSentence(`Nothing answers at ${url}.`);
    throw error;
  };
}
