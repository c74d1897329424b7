import { PrintView, start } from '../../beside/index.ts';
import { annotationOf } from '../../store/annotations.ts';
import { Panel } from './Panel.tsx';

const printed = new URLSearchParams(location.search).get('print');
if (printed === null) start(() => <Panel />);
else {
  const annotation = await annotationOf(printed);
  start(() => <PrintView annotation={annotation} />);
}
