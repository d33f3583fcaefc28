import { writeEnvelope } from '../storage/envelope.ts';
import { saveFile } from '../storage/save-file.ts';
import type { Case } from './case.ts';
import type { CaseBook, Damaged } from './case-book.ts';
import type { CheckData } from './data.ts';
import { importCases } from './import-cases.ts';

/** Hands over all that the device keeps, what cannot be read included, and a case that is on screen only. */
export async function exportAll(book: CaseBook, data: CheckData, unsaved: readonly Case[]) {
  const text = writeEnvelope(
    {
      dataVersion: data.version,
      cases: [...book.all(), ...unsaved, ...book.damaged.map(({ value }) => value)],
      attempts: await book.attempts(),
    },
    new Date(),
  );
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  saveFile(`售后举证-工单-${day}.json`, text, 'application/json');
}

export function exportDamaged({ key, value }: Damaged) {
  saveFile(`售后举证-记录-${key}.json`, JSON.stringify(value, null, 1), 'application/json');
}

/** Takes in a file. Resolves to a sentence that tells what came of it. */
export async function importFile(book: CaseBook, file: File): Promise<string> {
  const imported = await importCases(file);
  if (!imported.ok) return imported.reason;
  const { cases, damaged, attempts } = imported;
  const { added, updated, same, kept } = await book.take(cases);
  return [
    `导入 ${added} 张`,
    updated > 0 && `更新 ${updated} 张`,
    same > 0 && `${same} 张和这里的一样`,
    kept > 0 && `${kept} 张这里的更新，没动`,
    attempts.length > 0 && `文件里还有 ${attempts.length} 次练习，到训练页导入`,
    damaged.length > 0 && `${damaged.length} 张读不出来，没导入：${damaged[0]!}`,
  ]
    .filter(Boolean)
    .join('，')
    .replace(/。?$/, '。');
}
