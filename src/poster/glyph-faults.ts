import { sayable } from '../evidence/said.ts';
import { scenarioPath } from '../links.ts';
import type { Content, Entry } from '../schema/entry.ts';
import { fieldPath, type Fault } from '../schema/faults.ts';
import { source } from '../source.ts';
import { posterFont } from './font.ts';
import { missingFrom } from './glyphs.ts';
import { posterOf, requiredStrings } from './model.ts';

/** Words on a sheet in characters that its font lacks: they would be set in some other font. Expects sound content. */
export function glyphFaults(content: Content): Fault[] {
  const { hasGlyph } = posterFont(400);
  const lacking = (text: string) => missingFrom(text, hasGlyph).map(({ character }) => character);
  const said = sayable(content, source);
  const poster = posterOf({
    scenarios: said.scenarios.map(({ slug, data, uses }) => ({
      ...data,
      slug,
      url: scenarioPath(slug),
      uses,
    })),
    proofs: content.proofs.map(({ slug, data }) => ({ slug, ...data })),
    notes: said.notes,
    version: '',
    source,
  });
  const set = (['full', 'key'] as const)
    .flatMap((quote) => requiredStrings(poster, { quote }))
    .flatMap(({ text }) => (lacking(text).length > 0 ? [text] : []));
  if (set.length === 0) return [];
  return [...content.scenarios, ...content.proofs, ...content.guides].flatMap((entry) =>
    texts(entry).flatMap(({ field, text }) => {
      const missing = lacking(text);
      return missing.length > 0 && set.some((words) => words.includes(text))
        ? [
            {
              file: entry.file,
              field,
              found: `「${missing.join('」「')}」海报的字体里没有，印出来会换成别的字体`,
              write: '换个写法，用常用的汉字和标点，不用表情、箭头、带圈的数字',
            },
          ]
        : [];
    }),
  );
}

/** Every text of an entry with the field that it stands in. */
function texts({ data }: Entry<object>): { field: string; text: string }[] {
  const found: { field: string; text: string }[] = [];
  const look = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === 'string') found.push({ field: fieldPath(path), text: value });
    else if (Array.isArray(value)) value.forEach((each, at) => look(each, [...path, at]));
    else if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) look(each, [...path, key]);
  };
  look(data, []);
  return found;
}
