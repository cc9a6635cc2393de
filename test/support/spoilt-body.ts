import fc from 'fast-check';
import { unfolded } from './hostile-values.ts';

export interface SentBody {
  /** One sign for each byte (latin1), which a failed test can print. */
  bytes: string;
  type: string;
}

const json = 'application/json';
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

/** Cut off, doubled, mangled, or called something else. */
const spoilt: ((sent: string) => SentBody)[] = [
  (sent) => ({ bytes: utf8(sent.slice(0, sent.length / 2)), type: json }),
  (sent) => ({ bytes: utf8(sent.replace('{', '{"name":1,"name":"\\ud800",')), type: json }),
  (sent) => ({ bytes: utf8(sent.replace('{', '{"__proto__":{"isAdmin":true},')), type: json }),
  (sent) => ({ bytes: utf8(sent.replace('{', '{"constructor":{"prototype":{}},')), type: json }),
  (sent) => ({ bytes: `${utf8(sent)}\xff\xc3\x28`, type: json }),
  (sent) => ({ bytes: utf8(sent).replaceAll('a', '\xe4'), type: json }),
  (sent) => ({ bytes: Buffer.from(sent, 'utf16le').toString('latin1'), type: `${json}; charset=utf-16` }),
  (sent) => ({ bytes: utf8(sent), type: 'application/x-www-form-urlencoded' }),
  (sent) => ({ bytes: utf8(sent), type: 'multipart/form-data; boundary=x' }),
  (sent) => ({ bytes: utf8(sent), type: 'text/xml' }),
  (sent) => ({ bytes: utf8(sent), type: ';;;' }),
  () => ({ bytes: '', type: json }),
];

/** A body as it travels: mostly plain JSON. */
export function asSent(value: fc.Arbitrary<unknown>): fc.Arbitrary<SentBody> {
  const plain = (sent: string): SentBody => ({ bytes: utf8(sent), type: json });
  const ways = fc.oneof(
    { weight: 10, arbitrary: fc.constant(plain) },
    { weight: 1, arbitrary: fc.constantFrom(...spoilt) },
  );
  return fc.tuple(value, ways).map(([drawn, way]) => way(unfolded(JSON.stringify(drawn) ?? '')));
}
