import type { APIRoute, GetStaticPaths } from 'astro';
import { specimens } from '../../specimens/site.ts';

export const getStaticPaths = (async () =>
  (await specimens()).all().map(({ file, svg }) => ({
    params: { file: file.replace('/specimens/', '').replace('.svg', '') },
    props: { svg },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml' } });
