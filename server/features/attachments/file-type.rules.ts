export type FileType = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'pdf';

/** ISO base media brands (ISO/IEC 23008-12, annex B) of pictures that are coded in AV1 or HEVC. */
const brandsOf = {
  avif: ['avif', 'avis'],
  heic: ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'],
} as const;
/** Brands that say only "some picture of this family". */
const anyPicture = ['mif1', 'msf1'];

/** Where a PDF may begin and end: readers take strange bytes before the header and after the trailer. */
const pdfHead = 1024;
const pdfTail = 2048;

/** What a file is by its own first bytes; neither its name nor what its sender says counts. Null: nothing that is taken. */
export function fileTypeOf(bytes: Buffer): FileType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP') return 'webp';
  if (letters(bytes, 4, 8) === 'ftyp') return pictureOfBrand(bytes);
  return isPdf(bytes) ? 'pdf' : null;
}

function pictureOfBrand(bytes: Buffer): 'avif' | 'heic' | null {
  const brands = brandsIn(bytes);
  if (
    !brands.some(
      (brand) => isBrandOf('avif', brand) || isBrandOf('heic', brand) || anyPicture.includes(brand),
    )
  )
    return null;
  const told = brands.find((brand) => isBrandOf('avif', brand) || isBrandOf('heic', brand)) ?? 'heic';
  return isBrandOf('avif', told) ? 'avif' : 'heic';
}

const isBrandOf = (type: keyof typeof brandsOf, brand: string) => (brandsOf[type] as readonly string[]).includes(brand); // prettier-ignore

/** The major brand and those that the file says it fits too; a size that lies reads no further than the first 256 bytes. */
function brandsIn(bytes: Buffer): string[] {
  const end = Math.min(bytes.length >= 4 ? bytes.readUInt32BE(0) : 0, bytes.length, 256);
  const compatible = Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, place) =>
    letters(bytes, 16 + place * 4, 20 + place * 4),
  );
  return [letters(bytes, 8, 12), ...compatible];
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, pdfHead).includes('%PDF-') && bytes.subarray(-pdfTail).includes('%%EOF');
}

const startsWith = (bytes: Buffer, start: number[]) => start.every((value, place) => bytes[place] === value);
const letters = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);
