// A file that belongs to a record: looked at before it is taken, named after its form, saved with it.
import { slug } from './folding.js';
import { drawnAnew } from './photo.js';
import { pathOf } from './places.js';

const LARGEST = 2_000_000;
const RUNS = /\/(?:JavaScript|JS|Launch|EmbeddedFile)\b/;
const MACROS = /vbaProject|Basic\/|Scripts\/|activeX|embeddings\//;
const LONGEST_NAME = 80;

/** The type of a file by what it holds: "pdf", "docx", "odt", or "" for any other. */
export function typeOf(text) {
  if (text.startsWith('%PDF-')) return 'pdf';
  if (!text.startsWith('PK')) return '';
  if (text.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  return text.includes('word/document.xml') ? 'docx' : '';
}

/** Why a file cannot be taken, as the name of its sentence; "" where it can. */
export function faultOf(size, text) {
  if (size > LARGEST) return 'file_too_large';
  const type = typeOf(text);
  if (!type) return 'file_type';
  return (type === 'pdf' ? RUNS : MACROS).test(text) ? 'file_macros' : '';
}

async function asItIs(file) {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return { content: file, ending: typeOf(text), fault: faultOf(file.size, text) };
}

async function photograph(file) {
  const content = await drawnAnew(file);
  return { content, ending: 'jpg', fault: content ? '' : 'photo_type' };
}

/** Register the widget "attachment". */
export function registerFileControl(CMS, { createClass, h }, formStore, words) {
  CMS.registerWidget('attachment', createClass({
    displayName: 'Attachment',
    getInitialState: () => ({ fault: '' }),

    async take(file) {
      if (!file) return;
      const { content, ending, fault } = await (this.isPhoto() ? photograph(file) : asItIs(file));
      this.setState({ fault: fault && words[fault] });
      if (fault) return;
      const name = `${this.stem()}.${ending}`;
      const { mediaFiles } = formStore.state().entryDraft.get('entry').toJS();
      (mediaFiles || []).filter((one) => one.name === name)
        .forEach(({ id }) => formStore.dispatch({ type: 'REMOVE_DRAFT_ENTRY_MEDIA_FILE', payload: { id } }));
      await this.props.onPersistMedia(new File([content], name, { type: content.type }));
      this.props.onChange(name);
    },

    isPhoto() { return Boolean(this.props.field.get('photo')); },

    // Named after the record and the form, so that a later version takes the place of an earlier one.
    stem() {
      const { entry, field } = this.props;
      const data = entry.get('data').toJS();
      const form = pathOf(this.element).slice(0, -1).reduce((at, step) => (at ? at[step] : undefined), data) || {};
      const parts = [entry.get('slug') || slug(data.name || ''), slug(form.number || form.name || ''), field.get('name') === 'sample' ? 'dien-mau' : ''];
      return parts.filter(Boolean).join('-').slice(0, LONGEST_NAME).replace(/-$/, '') || 'mau';
    },

    render() {
      const { forID, value, classNameWrapper, field } = this.props;
      return h('div', { className: `${classNameWrapper} attachment`, ref: (element) => { this.element = element && element.querySelector('input'); } },
        // A browser writes its own words, in its own language, into an input for files.
        h('span', { className: 'pick' }, words.pick_file,
          h('input', { id: forID, type: 'file', accept: this.isPhoto() ? 'image/*' : '.pdf,.docx,.odt', onChange: (event) => this.take(event.target.files[0]) })),
        value && h('p', null, `${words.file_kept}: ${value} `,
          h('button', { type: 'button', 'aria-label': `${words.remove} ${field.get('label')}`, onClick: () => this.props.onChange('') }, '×')),
        this.state.fault && h('p', { role: 'alert', className: 'fault' }, this.state.fault));
    },
  }));
}
