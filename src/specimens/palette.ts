/** Paper colours: a specimen is a picture of paper or of a screen and looks the same in the light and the dark scheme. */
export const paper = '#fffdf7';
export const desk = '#d9d5cc';
export const deskShade = '#bdb8ad';
export const screen = '#ffffff';
export const panel = '#eef0f3';
export const ink = '#1c1f24';
export const soft = '#565d68';
/** Micro-text: seen as a line, and still dark enough to be read. */
export const faint = '#757c87';
export const rule = '#a3a9b2';
export const pen = '#23408f';
export const seal = '#c22f2a';
export const bar = '#1f2226';
export const white = '#ffffff';
