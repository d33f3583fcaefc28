import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../library.ts';
import { href } from '../../links.ts';
import { pictureData, pictureName, type PictureData } from '../../specimens/picture-data.ts';
import { specimens } from '../../specimens/site.ts';

export const getStaticPaths = (async () => {
  const { scenarios, proofs } = await getLibrary();
  const book = await specimens();
  const asked: { proof: string; scenario?: string }[] = scenarios.flatMap(({ slug, uses }) =>
    uses.map(({ proof }) => ({ proof, scenario: slug })),
  );
  const unasked = proofs.filter(({ slug }) => asked.every(({ proof }) => proof !== slug));
  const uses = [...asked, ...unasked.map(({ slug }): (typeof asked)[number] => ({ proof: slug }))];
  return uses.map(({ proof, scenario }) => ({
    params: { file: pictureName(proof, scenario) },
    props: { data: pictureData(book, proof, scenario, href) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: PictureData }> = ({ props }) => Response.json(props.data);
