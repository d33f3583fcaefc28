/** A table-of-contents entry, as Starlight takes them from pages that write their own HTML. */
export interface Heading {
  depth: 2;
  slug: string;
  text: string;
}

export const heading = (slug: string, text: string): Heading => ({ depth: 2, slug, text });
