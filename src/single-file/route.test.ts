import { describe, expect, it } from 'vitest';
import { anchorOf, hashFor, isElsewhere, isOfPage, isPath, routeOf } from './route.ts';

const at = routeOf('#/check/?scenario=empty-parcel#clock');

describe('addresses of the one file', () => {
  it('reads a route', () => {
    expect([at.pathname, at.search, at.hash]).toEqual([
      '/check/',
      '?scenario=empty-parcel',
      '#clock',
    ]);
  });

  it('is at home without one', () => {
    expect(routeOf('').pathname).toBe('/');
    expect(routeOf('#top').pathname).toBe('/');
  });

  it.each([
    ['/proofs/', '#/proofs/'],
    ['#voids', '#/check/?scenario=empty-parcel#voids'],
    ['?case=1', '#/check/?case=1'],
    ['/poster/?a=b#c', '#/poster/?a=b#c'],
  ])('writes %s', (address, hash) => {
    expect(hashFor(address, at)).toBe(hash);
    expect(hashFor(new URL(address, at), at)).toBe(hash);
  });

  it.each([
    ['#/guides/glossary/#%E4%BA%8C', '二'],
    ['#/guides/glossary/#%E0%A4%A', '%E0%A4%A'],
    ['#/guides/glossary/', ''],
  ])('reads the anchor of %s', (hash, id) => {
    expect(anchorOf(routeOf(hash))).toBe(id);
  });

  it('knows a path, and what is of the page', () => {
    const outside = ['https://x.example/', '//x.example', 'mailto:a@b', 'blob:x', 'data:,'];
    const addresses = ['/a/', '#a', '?a', './a', '#/a/', ...outside];
    expect(addresses.filter(isPath)).toEqual(['/a/']);
    expect(addresses.filter(isOfPage)).toEqual(['#a', '?a', './a']);
  });

  it('tells another page from another place on it', () => {
    expect(isElsewhere(at, routeOf('#/check/?scenario=empty-parcel'))).toBe(false);
    expect(isElsewhere(at, routeOf('#/check/'))).toBe(true);
  });
});
