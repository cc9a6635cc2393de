import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | undefined;

/**
 * Sets a Typst template as an accessible PDF: PDF/UA-1, tagged. `facts` reach it as JSON in `sys.inputs.facts`, as data
 * and never as markup. Takes about 0.1 s of this process.
 */
export function typeset(template: string, facts: object): Buffer {
  // The compiler holds its own fonts; what is installed on the machine must not change how a page looks.
  compiler ??= NodeCompiler.create({ fontArgs: [] });
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { facts: JSON.stringify(facts) } },
    { pdfStandard: 'ua-1' as never },
  );
  compiler.evictCache(0);
  return pdf;
}
