/** What staff may fill in for the texts. All optional; it stays on the device and is never part of a link. */
export interface Details {
  shop?: string | undefined;
  order?: string | undefined;
  tracking?: string | undefined;
}
