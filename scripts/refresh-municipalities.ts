import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Rewrites the list of Finnish municipalities from Statistics Finland's code service (koodistot.suomi.fi). Run it in
 * January: npm run municipalities:refresh -- 2027. The service does not say languages: those of a known code are kept,
 * a new code gets Finnish and is named, for somebody to look up in the government decree.
 */
const file = new URL('../server/features/municipalities/finnish-municipalities.json', import.meta.url);

interface Municipality {
  id: string;
  fi: string;
  sv: string;
  languages: string[];
}

export interface CodeList {
  results: { codeValue: string; status: string; prefLabel: { fi: string; sv?: string } }[];
}

export function municipalitiesFrom(list: CodeList, known: readonly Municipality[]) {
  const valid = list.results.filter(
    ({ codeValue, status }) => /^\d{3}$/.test(codeValue) && status === 'VALID',
  );
  const municipalities = valid
    .map(({ codeValue: id, prefLabel: { fi, sv = fi } }) => {
      const languages = known.find((old) => old.id === id)?.languages ?? ['fi'];
      return { id, fi, sv, languages };
    })
    .sort((one, other) => one.id.localeCompare(other.id));
  return { municipalities, unknown: municipalities.filter(({ id }) => !known.some((old) => old.id === id)) };
}

async function refresh(year: string): Promise<void> {
  const address = `https://koodistot.suomi.fi/codelist-api/api/v1/coderegistries/jhs/codeschemes/kunta_1_${year}0101/codes/`;
  const answer = await fetch(address);
  if (!answer.ok)
    throw new Error(`Statistics Finland's list of ${year} answered ${answer.status}. Is it published yet?`);
  const old = JSON.parse(readFileSync(file, 'utf8')) as { municipalities: Municipality[] };
  const { municipalities, unknown } = municipalitiesFrom(
    (await answer.json()) as CodeList,
    old.municipalities,
  );
  const readOn = Temporal.Now.plainDateISO().toString();
  const notVerified = [
    'languages are those of the list before; the binding list is a government decree.',
    ...unknown.map(({ id, fi }) => `${id} ${fi} is new: look up its languages.`),
  ];
  const list = {
    source: `Statistics Finland, ${address}`,
    readOn,
    asOf: `${year}-01-01`,
    notVerified,
    municipalities,
  };
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
  console.log(
    `${municipalities.length} municipalities written. ${unknown.length} are new. Run npx prettier --write on the file.`,
  );
}

if (import.meta.main) {
  const year = process.argv[2] ?? '';
  if (!/^20\d\d$/.test(year)) {
    console.error('Say the year: npm run municipalities:refresh -- 2027');
    process.exit(1);
  }
  await refresh(year);
}
