// An object of the form that asks a question first ("answer") shows only what the answer needs:
// the value when it is given, the reason when it is not. Any other object is Decap's own, but one
// that may be left out asks for nothing until something is written in it.
import { keepingOpen } from './keep-open.js';

const ANSWER = 'answer';
const NEEDED = { given: 'value', unknown: 'reason', not_applicable: 'reason' };

const said = (value) => (value && value.get ? value.get(ANSWER) : value);

/** The fields of a part, those required that its other values ask for. */
export function withNeeds(fields, value) {
  const at = (name) => (value && value.get ? value.get(name) : undefined);
  const asked = (rule) =>
    rule.has('without') ? !rule.get('without').some((name) => written(at(name)))
      : written(said(at(rule.get('other')))) && !rule.get('unless').includes(said(at(rule.get('other'))));
  return fields.map((field) => (field.has('needed') && asked(field.get('needed')) ? field.set('required', true) : field));
}

/** Replace Decap's object widget; the configuration stays that of a plain object. */
export function registerObjectControl(CMS) {
  const widget = CMS.getWidget('object');
  widget.control = keepingOpen(answering(widget.control));
}

function answering(ObjectControl) {
  return class AnsweringControl extends ObjectControl {
    constructor(props) {
      super(props);
      const { renderFields, objectLabel, validate } = this;
      this.renderFields = (fields, single) => renderFields(this.shown(fields), single);
      this.objectLabel = () => (this.asks() ? this.answerInWords() : objectLabel());
      if (this.asks() && !this.answer() && props.field.get('required', true)) this.state.collapsed = false;
      this.validate = () => (this.asks() ? this.validateNeeded() : validate());
    }

    // One value needs no bar to fold it away.
    render() {
      if (!this.asks() || this.props.field.get('collapsed')) return super.render();
      const unfolded = { ...this.props, forList: true, collapsed: false, classNameWrapper: `${this.props.classNameWrapper} open-answer` };
      return super.render.call(Object.create(this, { props: { value: unfolded } }));
    }

    asks() {
      const fields = this.props.field.get('fields');
      return Boolean(fields && fields.first().get('name') === ANSWER);
    }

    shown(fields) {
      if (this.asks()) return this.needed(fields);
      if (!fields) return fields;
      return this.begun() ? withNeeds(fields, this.props.value) : fields.map((field) => field.set('required', false));
    }

    // An item of a list is there because somebody added it.
    begun() {
      const { field, forList, value } = this.props;
      return forList || field.get('required', true) || written(value);
    }

    answer() {
      const { value } = this.props;
      return value && value.get ? value.get(ANSWER) : undefined;
    }

    needed(fields) {
      const name = NEEDED[this.answer()];
      const asked = this.props.field.get('required', true);
      return fields
        .filter((field) => field.get('name') === ANSWER || field.get('name') === name)
        .map((field) => field.set('required', field.get('name') === name || asked));
    }

    validateNeeded() {
      this.needed(this.props.field.get('fields')).forEach((field) => {
        const control = this.childRefs[field.get('name')];
        const inner = control && control.innerWrappedControl;
        if (inner && inner.validate) inner.validate();
        else if (control && control.validate) control.validate();
        if (field.get('widget') === 'list') this.refuseEmpty(control, field);
      });
    }

    // Decap's own check lets a list pass that nobody has begun.
    refuseEmpty(control, field) {
      const { t, value } = this.props;
      const items = value && value.get(field.get('name'));
      if (!control || (items && items.size)) return;
      const message = t('editor.editorControlPane.widget.required', { fieldLabel: field.get('label') });
      control.props.onValidate([{ type: 'PRESENCE', parentIds: control.props.parentIds, message }]);
    }

    // «2 quầy», as the list says itself once it is open.
    counted(size) {
      const list = this.props.field.get('fields').find((field) => field.get('name') === 'value');
      return `${size} ${list.get('label_singular', list.get('label')).toLowerCase()}`;
    }

    answerInWords() {
      const { field, value } = this.props;
      const options = field.get('fields').first().get('options');
      const chosen = options.find((option) => option.get('value') === this.answer());
      if (!chosen) return '';
      const shown = value.get(NEEDED[this.answer()]);
      const size = shown && shown.size !== undefined ? this.counted(shown.size) : shown;
      return size && typeof size === 'string' ? `${chosen.get('label')}: ${size}` : chosen.get('label');
    }
  };
}

function written(value) {
  return Boolean(value && (value.some ? value.some(written) : value));
}
