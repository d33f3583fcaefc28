import type { AstroIntegration } from 'astro';

/** Starlight's own sheets that nothing here uses: its colours, its asides and its utility classes. 9 kB on every page. */
const unused = /starlight\/(?:dist\/)?style\/(?:props|asides|util)\.css(?:\?|$)/;

/** Leaves them out of the build. `tokens.css` sets what Starlight's reset and frame still read. */
export function leanStyles(): AstroIntegration {
  return {
    name: 'lean-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lean-styles',
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
