import type { Sheet } from './sheet.ts';
import { certificate } from './sheets/certificate.ts';
import { plain } from './sheets/plain.ts';

/** Which proof is drawn how. A proof that is not here yet is drawn as a plain sheet, without code. */
const sheets: Readonly<Record<string, Sheet>> = {
  'red-stamp-certificate': certificate,
};

export const sheetOf = (proof: string): Sheet => sheets[proof] ?? plain;
