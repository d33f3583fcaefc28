// A built page taken apart into what the one file carries of it.

/** One page of the site as a `<template>` holds it. */
export interface Page {
  /** Its path on the site, `/scenarios/empty-parcel/`. */
  path: string;
  title: string;
  /** Paths of its style sheets in their order, each with the media it is for. */
  styles: { path: string; media: string }[];
  /** Attributes of its `<html>`, but for the scheme, which the reader's device decides. */
  html: Record<string, string>;
  bodyClass: string;
  body: string;
  /** Does full text look into it? */
  isFound: boolean;
}

/**
 * Takes a built page apart. Scripts are left out, as the file has one for all pages; data blocks stay.
 *
 * @param path the page's path on the site
 * @param text the page as Astro wrote it
 */
export function pageOf(path: string, text: string): Page {
  const [, attributes = '', head = '', bodyAttributes = '', body = ''] =
    /<html([^>]*)>[\s\S]*?<head>([\s\S]*?)<\/head>[\s\S]*?<body([^>]*)>([\s\S]*)<\/body>/.exec(
      text,
    ) ?? [];
  if (!body) throw new Error(`${path} has no body.`);
  const { 'data-theme': _, ...html } = attributesOf(attributes);
  return {
    path,
    title: entitiesRead(/<title>([\s\S]*?)<\/title>/.exec(head)?.[1] ?? ''),
    styles: [...text.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)]
      .map(([link]) => attributesOf(link))
      .map(({ href = '', media = 'all' }) => ({ path: href, media })),
    html,
    bodyClass: attributesOf(bodyAttributes)['class'] ?? '',
    body: body
      .replace(/<script\b(?![^>]*application\/json)[^>]*>[\s\S]*?<\/script>/g, '')
      .replace(/<link\b[^>]*>/g, '')
      // The browser would ask for a picture as soon as the page is put on the screen.
      .replace(/(<img\b[^>]*\s)src=/g, '$1data-src=')
      // Files to download are beside a site; the file has nothing beside it.
      .replace(/<p class="pfiles"[\s\S]*?<\/p>/g, '')
      .replace(/<a\b[^>]*href="\/data\/[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1（在网站上）'),
    isFound: text.includes('data-pagefind-body'),
  };
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      entitiesRead(value),
    ]),
  );
}

const entitiesRead = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
