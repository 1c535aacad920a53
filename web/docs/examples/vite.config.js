import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'softmax-steps';

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
};
