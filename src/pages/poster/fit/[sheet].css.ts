import type { APIRoute } from 'astro';
import { sheets, sheetOf } from '../../../poster/sheets.ts';
import { fitCss } from '../../../poster/fit-css.ts';

export const getStaticPaths = () => sheets.map(({ id }) => ({ params: { sheet: id } }));

/** How a sheet is set. Until the build has fitted it in a browser, at its floor: the page then fits it itself. */
export const GET: APIRoute = ({ params }) =>
  new Response(fitCss(sheetOf(params['sheet'] ?? '')), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
