export { type Ground, groundUnder } from './ground.ts';
export { Painter, type Piece } from './paint.ts';
export { planMarks, STYLES, type Mark } from './plan.ts';
export { watchPointer, type PointerActions } from './pointer.ts';
export { Standing, type PageText } from './standing.ts';
