import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { pngOf } from './sharp.ts';

let compiler: NodeCompiler | undefined;

/**
 * Sets a Typst template as an accessible PDF: PDF/UA-1, tagged. `facts` reach it as JSON in `sys.inputs.facts`, as data
 * and never as markup. Takes about 0.1 s of this process.
 */
export function typeset(template: string, facts: object): Buffer {
  const pdf = theCompiler().pdf(inputOf(template, facts), { pdfStandard: 'ua-1' as never });
  theCompiler().evictCache(0);
  return pdf;
}

/** Sets the one page of a Typst template as a picture (PNG) that has a dot for each point of the page. */
export function typesetPicture(template: string, facts: object): Promise<Buffer> {
  const svg = theCompiler().plainSvg(inputOf(template, facts));
  theCompiler().evictCache(0);
  return pngOf(svg);
}

function theCompiler(): NodeCompiler {
  // The compiler holds its own fonts; what is installed on the machine must not change how a page looks.
  compiler ??= NodeCompiler.create({ fontArgs: [] });
  return compiler;
}

const inputOf = (template: string, facts: object) => ({
  mainFileContent: template,
  inputs: { facts: JSON.stringify(facts) },
});
