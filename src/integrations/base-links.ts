import { defineHastPlugin } from 'satteri';

/** Authors write links and pictures from the root, `/proofs/chat-record/`; below a sub-path they need its prefix. */
export function baseLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'base-links',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        const name = node.tagName === 'img' ? 'src' : 'href';
        const address = node.properties[name];
        if (prefix && typeof address === 'string' && /^\/(?!\/)/.test(address)) {
          context.setProperty(node, name, prefix + address);
        }
      },
    },
  });
}
