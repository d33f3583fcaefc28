import { defineHastPlugin } from 'satteri';

/** Authors write links from the root, `/proofs/chat-record/`; below a sub-path they need its prefix. */
export function baseLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (prefix && typeof href === 'string' && /^\/(?!\/)/.test(href)) {
          context.setProperty(node, 'href', prefix + href);
        }
      },
    },
  });
}
