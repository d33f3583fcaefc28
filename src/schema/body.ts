import { mdxToJs, mdxToMdast, type MdastNode, type MdxJsxAttributeUnion } from 'satteri';
import { linkFault, pictureFault, type Reachable } from './body-address.ts';
import type { Fault } from './faults.ts';

const write =
  '正文只写文字：{ 和 < 写成全角，或放进反引号；标签只用 b、em、br 之类，要成对，不带属性';

/**
 * In MDX `{` starts an expression and `<` a tag; an unlucky one stops the build far from here and in English, and one
 * that can be read stops it later still, when nobody knows the name in it. So a body holds words, comments and plain tags,
 * and its links and pictures lead to what is there.
 */
export function bodyFaults(
  file: string,
  body: string,
  linesAbove: number,
  reachable: Reachable,
): Fault[] {
  if (body.length > longest) {
    const found = `有 ${body.length} 个字，没有人会读完`;
    return [{ file, field: '正文', found, write: `写短，最多 ${longest} 个字；规则写到文件头里` }];
  }
  const lines = body.split('\n');
  const fault = (line: number, why: string, how = write): Fault => ({
    file,
    field: '正文',
    found: `第 ${line + linesAbove} 行${why}。这一行是「${lines[line - 1]?.trim().slice(0, 60) ?? ''}」`,
    write: how,
  });
  try {
    mdxToJs(body);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [fault(Number(/^(\d+):/.exec(words)?.[1] ?? 1), inChinese(words))];
  }
  return [...nodes(mdxToMdast(body))].flatMap((node) => {
    const line = node.position?.start.line ?? 1;
    const why = code(node);
    if (why !== undefined) return [fault(line, why)];
    const other = misplaced(node, reachable);
    return other ? [fault(line, other.found, other.write)] : [];
  });
}

/** Ten times the longest guide. */
const longest = 20_000;

function* nodes(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children ?? []) yield* nodes(child as MdastNode);
}

function code(node: MdastNode): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return '写的是代码（import 或 export）';
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value) ? undefined : '的 { } 会被当成代码';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      if (node.name !== null && !plainTags.has(node.name)) return `用了 <${node.name}>`;
      if (node.attributes.some(isCode)) return '的标签里有 { }，会被当成代码';
      return node.attributes.length > 0 ? '的标签里有属性' : undefined;
    default:
      return undefined;
  }
}

/** Tags that only dress words. Others run code, fetch from elsewhere, or are no tags at all and vanish from the page. */
const plainTags = new Set(
  'b i em strong small mark del s u q sub sup kbd br wbr hr p ul ol li'.split(' '),
);

function misplaced(
  node: MdastNode,
  reachable: Reachable,
): Pick<Fault, 'found' | 'write'> | undefined {
  switch (node.type) {
    case 'image':
      return pictureFault(node.url, node.alt ?? '', reachable);
    case 'link':
      return linkFault(node.url, reachable);
    case 'imageReference':
    case 'linkReference':
    case 'definition':
      return { found: '把地址写在了别处', write: '写成 [文字](地址) 或 ![替代文字](路径)' };
    case 'heading':
      return node.depth === 1
        ? { found: '是一级标题，页面已经有一个', write: '用 ## 或更小的标题' }
        : undefined;
    default:
      return undefined;
  }
}

function isCode(attribute: MdxJsxAttributeUnion): boolean {
  return attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string';
}

const reasons: [RegExp, string][] = [
  [/closing brace/, '的 { 没有收尾'],
  [/Could not parse/, '的 { } 里不是代码，或 import、export 没写完'],
  [/closing tag/, '的标签没有成对'],
  [/to create a comment/, '用了 HTML 的注释，MDX 里写成 {/* */}'],
  [/JSX|before name|after `?</, '的 < 后面不是标签'],
];

function inChinese(words: string): string {
  return reasons.find(([pattern]) => pattern.test(words))?.[1] ?? '的写法 MDX 读不懂';
}
