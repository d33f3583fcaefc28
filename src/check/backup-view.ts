import { make } from '../search/dom.ts';
import { button } from './parts-view.ts';

/** What to do with all cases at once: one file out, one file in. */
export interface Backup {
  export(): void;
  import(file: File): void;
}

/** 导出备份 and 导入, as words in a line. */
export function backupLinks(backup: Backup, { canExport }: { canExport: boolean }): HTMLElement[] {
  const file = make('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'vh',
    tabindex: '-1',
    'aria-label': '选导出的 .json 文件',
  });
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) backup.import(chosen);
    file.value = '';
  });
  return [
    ...(canExport ? [wordButton('导出备份', () => backup.export())] : []),
    wordButton('导入备份', () => file.click()),
    file,
  ];
}

/** A button that looks like a link. */
export const wordButton = (
  label: string,
  act: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement => button(label, act, { class: 'linkbtn', ...attributes });
