import type { AstroIntegration } from 'astro';

/**
 * Of Starlight's own files those that nothing here uses: its colours, its asides and its utility classes, 9 kB on every page;
 * and the script that remembers what was open in its sidebar, which is ours here.
 */
const unused =
  /starlight\/(?:dist\/)?(?:style\/(?:props|asides|util)\.css|components-internals\/SidebarPersistState\.[jt]s)(?:\?|$)/;

/** Leaves them out of the build. `tokens.css` sets what Starlight's reset and frame still read. */
export function leanStarlight(): AstroIntegration {
  return {
    name: 'lean-starlight',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lean-starlight',
                enforce: 'pre',
                load: (id) => (unused.test(id) ? '' : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
