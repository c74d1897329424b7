export { relocate } from './anchor.ts';
export { Painter, type Piece } from './paint.ts';
export { planMarks, STYLES, type Mark } from './plan.ts';
