import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import type { Line, PartResult } from './results.ts';

export interface Report {
  date: string;
  quick: boolean;
  machine: string;
  node: string;
  postgres: string;
  seconds: number;
  parts: PartResult[];
}

const begin =
  '<!-- bench: begin. Written by npm run bench; what stands between these two lines is replaced. -->';
const end = '<!-- bench: end -->';
const markdownFile = 'docs/benchmarks.md';
const jsonFile = 'docs/benchmarks.json';

export function machine(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${type()} ${release()}`;
}

/** The table as it is read on a terminal and in the document. */
export function markdownOf(report: Report): string {
  const kind = report.quick ? 'Quick run: it tries the machinery, its figures are rough.' : 'Full run.';
  const failed = failedLines(report);
  return [
    `${kind} ${report.date}, ${report.machine}. Node ${report.node}, ${report.postgres}. It took ${Math.round(report.seconds / 60)} minutes.`,
    ...report.parts.map(partOf),
    failed.length === 0 ? 'Nothing failed.' : `Failed: ${failed.map(({ what }) => what).join('; ')}.`,
  ].join('\n\n');
}

export const failedLines = ({ parts }: Report): Line[] =>
  parts.flatMap(({ lines }) => lines.filter(({ verdict }) => verdict === 'failed'));

function partOf({ title, lines, notes }: PartResult): string {
  const rows = lines.map(({ what, measured, reference = '', ratio, goal = '', verdict }) =>
    row([what, measured, reference, ratio === undefined ? '' : ratio.toFixed(2), goal, verdict]),
  );
  const head = [row(['what', 'measured', 'reference', 'ratio', 'goal', '']), row(Array(6).fill('---'))];
  const table = lines.length === 0 ? [] : [[...head, ...rows].join('\n')];
  return [`### ${title}`, ...table, ...notes].join('\n\n');
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** Replaces the measured part of the document and leaves what people wrote around it. */
export function writeReport(report: Report): void {
  const measured = `${begin}\n\n${markdownOf(report)}\n\n${end}`;
  const text = existsSync(markdownFile)
    ? readFileSync(markdownFile, 'utf8')
    : `# Benchmarks\n\n${begin}${end}\n`;
  const [before = '', rest = ''] = text.split(begin);
  const after = rest.split(end)[1] ?? '';
  writeFileSync(markdownFile, `${before}${measured}${after}`);
  writeFileSync(jsonFile, `${JSON.stringify(report, null, 2)}\n`);
}
