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
  const tooDeep = (line: number) => [
    fault(line, '的括号、引用或列表套了太多层', '写成平的，一层列表就够'),
  ];
  const bracket = deepBracket(body);
  if (bracket !== undefined) return tooDeep(body.slice(0, bracket).split('\n').length);
  let tree: MdastNode;
  try {
    // First the one that stands any depth: what the other does not stand ends the whole process.
    tree = mdxToMdast(body);
    const deep = nodes(tree).find(({ depth }) => depth > deepest);
    if (deep) return tooDeep(lineOf(deep.node));
    mdxToJs(body);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [fault(Number(/^(\d+):/.exec(words)?.[1] ?? 1), inChinese(words))];
  }
  const page = file.replace(/^content(.*)\.mdx$/, '$1/');
  return [...nodes(tree)].flatMap(({ node, parent }) => {
    const line = lineOf(node);
    const why = code(node);
    if (why !== undefined) return [fault(line, why)];
    const other =
      nested(node, parent) ?? markup(node, lines[line - 1]!) ?? address(node, page, reachable);
    return other ? [fault(line, other.found, other.write)] : [];
  });
}

/** Ten times the longest guide. */
const longest = 20_000;

/** Far more than anybody follows, far less than what a parser's stack holds. */
const deepest = 100;

/** Where brackets and tags within each other are too deep. MDX's parser is native: its stack running out can't be caught. */
function deepBracket(body: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of body.matchAll(/<\/|\/>|[()[\]{}<]/g)) {
    depth = '([{<'.includes(found) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return index;
  }
  return undefined;
}

interface Placed {
  node: MdastNode;
  parent?: MdastNode;
  depth: number;
}

/** A tree's nodes in the order of the text. */
function* nodes(root: MdastNode): Generator<Placed> {
  const open: Placed[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const { node, depth } = next;
    const children = 'children' in node ? (node.children ?? []) : [];
    open.push(
      ...children
        .toReversed()
        .map((child) => ({ node: child as MdastNode, parent: node, depth: depth + 1 })),
    );
  }
}

const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

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

type Wrong = Pick<Fault, 'found' | 'write'> | undefined;

/** A browser ends a paragraph where another begins, and what was to be within it stands beside it. */
function nested(node: MdastNode, parent: MdastNode | undefined): Wrong {
  const [name, around] = [tagOf(node), parent && tagOf(parent)];
  const isLoose = name === 'li' && around !== 'ul' && around !== 'ol';
  const isWithinWords = blocks.has(name) && around !== undefined && !holders.has(around);
  return isLoose || isWithinWords
    ? {
        found: '把段落或列表套进了一句话或别的标签里',
        write: '段落空一行另起，列表用 - 写；标签只加在几个字上',
      }
    : undefined;
}

const tagOf = (node: MdastNode): string => ('name' in node ? (node.name ?? '') : node.type);

const blocks = new Set('p ul ol hr paragraph list heading blockquote code table'.split(' '));
const holders = new Set('root ul ol li list listItem blockquote'.split(' '));

/** What Markdown makes of some marks, and no page of ours has a place or a look for. */
function markup(node: MdastNode, line: string): Wrong {
  switch (node.type) {
    case 'footnoteReference':
    case 'footnoteDefinition':
      return footnote;
    case 'text':
      if (/\[\^[^\]]*\]/.test(node.value)) return footnote;
      return /^:{3}/m.test(node.value)
        ? { found: '用了 ::: 提示框', write: '写成一段话，要紧的几个字用 ** 括起来' }
        : undefined;
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? { found: '用了可打勾的列表', write: '写成 - 开头的列表，方括号去掉' }
        : undefined;
    case 'heading':
      if (!/^[\s>*+\-\d.)]*#/.test(line))
        return {
          found: '被下面一行的 --- 或 === 变成了标题',
          write: '标题用 ## 写；要分隔线的，--- 上面空一行',
        };
      if (node.depth === 1)
        return { found: '是一级标题，页面已经有一个', write: '用 ## 或更小的标题' };
      return wordsOf(node) === ''
        ? { found: '的标题是空的', write: '写上标题，或删掉这一行' }
        : undefined;
    default:
      return undefined;
  }
}

const footnote = { found: '用了脚注', write: '写进句子里，或用括号' };

/** What is read of a node, a picture's alternative with it. */
function wordsOf(node: MdastNode): string {
  if ('value' in node) return (node.value ?? '').trim();
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node
    ? node.children.map((child) => wordsOf(child as MdastNode)).join('')
    : '';
}

function address(node: MdastNode, page: string, reachable: Reachable): Wrong {
  switch (node.type) {
    case 'image':
      return pictureFault(node.url, node.alt ?? '', reachable);
    case 'link':
      return (
        linkFault(node.url, page, reachable) ??
        (wordsOf(node) === ''
          ? { found: `的链接「${node.url}」没有文字`, write: '方括号里写点了会看到什么' }
          : undefined)
      );
    case 'imageReference':
    case 'linkReference':
    case 'definition':
      return { found: '把地址写在了别处', write: '写成 [文字](地址) 或 ![替代文字](路径)' };
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
