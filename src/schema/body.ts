import { mdxToJs, mdxToMdast, type MdastNode, type MdxJsxAttributeUnion } from 'satteri';
import type { Fault } from './faults.ts';

const write = '正文只写文字：{ 和 < 写成全角，或放进反引号；标签要成对';

/**
 * In MDX `{` starts an expression and `<` a tag; an unlucky one stops the build far from here and in English, and one
 * that can be read stops it later still, when nobody knows the name in it. So a body holds words, comments and plain tags.
 */
export function bodyFaults(file: string, body: string, linesAbove: number): Fault[] {
  const lines = body.split('\n');
  const fault = (line: number, why: string): Fault => ({
    file,
    field: '正文',
    found: `第 ${line + linesAbove} 行${why}。这一行是「${lines[line - 1]?.trim() ?? ''}」`,
    write,
  });
  try {
    mdxToJs(body);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [fault(Number(/^(\d+):/.exec(words)?.[1] ?? 1), inChinese(words))];
  }
  return [...nodes(mdxToMdast(body))].flatMap((node) => {
    const why = code(node);
    return why === undefined ? [] : [fault(node.position?.start.line ?? 1, why)];
  });
}

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
      if (node.name !== null && !/^[a-z][\w-]*$/.test(node.name))
        return `用了没有的组件 <${node.name}>`;
      return node.attributes.some(isCode) ? '的标签里有 { }，会被当成代码' : undefined;
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
