import { t } from '../i18n/index.ts';
import { useScene } from './scene.ts';

/** Does what a button is for, and says so where it did not work. */
export function useDoing(): (work: () => Promise<void>) => void {
  const { tell } = useScene();
  return (work) => {
    work().catch(() => tell({ text: t('didNotWork') }));
  };
}
