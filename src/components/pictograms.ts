import type { Proof } from '../schema/proof.ts';

/** Line drawings on a 36 × 44 grid, painted with currentColor. SVG markup of the inside. */
export const pictograms: Record<Proof['pictogram'], string> = {
  certificate:
    '<path d="M3.5 2.5h29v39h-29z"/><path d="M9 10h18M9 16h13M9 22h9"/><circle cx="23" cy="31" r="6.5"/><path d="m23 27.4 1 2.5 2.6.1-2 1.7.7 2.5-2.3-1.4-2.3 1.4.7-2.5-2-1.7 2.6-.1z" fill="currentColor" stroke="none"/>',
  slip: '<path d="M3.5 2.5h29v39h-29zM3.5 14.5h29M3.5 29.5h29M18 29.5v12"/><path d="M8 6.5v4M11 6.5v4M13 6.5v4M17 6.5v4M19.5 6.5v4M23 6.5v4M25 6.5v4M28 6.5v4M8 20h18M8 24.5h12"/>',
  chat: '<rect x="5.5" y="2.5" width="25" height="39" rx="3"/><path d="M9.5 10.5h10v6h-10zM16.5 20.5h10v6h-10zM9.5 30.5h12v6h-12z"/>',
  transfer:
    '<rect x="5.5" y="2.5" width="25" height="39" rx="3"/><circle cx="18" cy="17" r="7.5"/><path d="m15 13.5 3 3.6 3-3.6M18 17.1v4M15.4 18.4h5.2M11 31h14M11 35.5h9"/>',
  window:
    '<path d="M3.5 6.5h29v31h-29zM3.5 13.5h29"/><path d="M7 10h.01M10.5 10h.01" stroke-width="2"/><path d="M10 19v13M15 19.5h12M15 25.5h9M15 31.5h11"/><g fill="currentColor" stroke="none"><circle cx="10" cy="19.5" r="2"/><circle cx="10" cy="25.5" r="2"/><circle cx="10" cy="31.5" r="2"/></g>',
  photo:
    '<path d="M3.5 6.5h29v31h-29z"/><path d="M8 15.5 18 11l10 4.5v11L18 31 8 26.5zM8 15.5 18 20l10-4.5M18 20v11"/>',
  video: '<path d="M3.5 8.5h29v27h-29z"/><path d="m15 17 8 5-8 5z" fill="currentColor"/>',
  globe:
    '<circle cx="18" cy="22" r="14"/><path d="M4 22h28M18 8c5 4 5 24 0 28M18 8c-5 4-5 24 0 28"/>',
  scale: '<path d="M4.5 36.5h27l-2.5-11H7zM9 25.5v-4h18v4M12 21.5v-10h12v10M14 31h8"/>',
  message: '<path d="M3.5 8.5h29v21h-15l-7 6.5v-6.5h-7zM9 16h18M9 22h12"/>',
  report: '<path d="M3.5 2.5h29v39h-29zM9 10h18M9 16h18M9 22h9M14 31.5l3.5 3.5 8-8.5"/>',
  wechat: '<path d="M3.5 8.5h20v14h-11l-5 4.5v-4.5h-4zM14.5 26.5v4h10l5 4.5v-4.5h3v-14h-5"/>',
  search:
    '<path d="M3.5 6.5h29v31h-29zM3.5 13.5h29"/><circle cx="16.5" cy="23.5" r="5.5"/><path d="m20.5 27.5 5 5"/>',
  waybill:
    '<path d="M3.5 8.5h29v27h-29zM3.5 18.5h29M20.5 18.5v17"/><path d="M8 12v3M11 12v3M14 12v3M17 12v3M20 12v3M23 12v3M26 12v3M8 24h8M8 29h6"/>',
  form: '<path d="M3.5 2.5h29v39h-29zM9 10h18M9 17.5h5v5H9zM9 28.5h5v5H9zM18 20h9M18 31h9"/>',
};
