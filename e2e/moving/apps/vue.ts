import { defineComponent, onMounted, reactive, type PropType } from 'vue';
import { START, type Shown, type SiteProps, type Story } from './site.ts';

/** The site in Vue. Lines go by their place, so that another story is written into the same text nodes. */
export const App = defineComponent({
  props: {
    stories: { type: Array as PropType<readonly Story[]>, required: true },
    connect: { type: Function as PropType<SiteProps['connect']>, required: true },
  },
  setup({ connect }) {
    const shown = reactive<Shown>({ ...START });
    onMounted(() => connect((change) => void Object.assign(shown, change)));
    return { shown };
  },
  template: `<p v-if="!shown.loaded">Loading</p>
<article v-else :key="shown.edition">
  <h1>{{ stories[shown.story].title }}</h1>
  <p class="clock">Looked at {{ shown.clock }} times</p>
  <p v-for="(line, i) in [...shown.updates, ...stories[shown.story].lines]" :key="i">{{ line }}</p>
</article>`,
});
