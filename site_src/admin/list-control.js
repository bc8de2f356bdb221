// An item of a list is summed up in words: records by name, days as 01/07/2027. One that is still
// blank when its list appears stands open.
import { keepingOpen } from './keep-open.js';
import { shownDays } from './day-control.js';
import { withNeeds } from './object-control.js';

const blank = (value) => !value || (value.every ? value.every(blank) : value === '');

/** Replace Decap's list widget; *records* are those that a field may name. */
export function registerListControl(CMS, records, words) {
  const widget = CMS.getWidget('list');
  widget.control = keepingOpen(summing(widget.control, records, words));
}

function summing(ListControl, records, words) {
  return class SummingControl extends ListControl {
    constructor(props) {
      super(props);
      if (props.value && props.value.map) this.state.itemsCollapsed = props.value.toArray().map((item, i) => !blank(item) && this.state.itemsCollapsed[i]);
      const { renderItem } = this;
      this.renderItem = (item, i) => this.withField(this.fieldOf(item), () => renderItem(item, i));
    }

    fieldOf(item) {
      const { field } = this.props;
      return field.has('fields') ? field.set('fields', withNeeds(field.get('fields'), item)) : field;
    }

    // Decap draws each item with the field of its list.
    withField(field, draw) {
      const { props } = this;
      this.props = { ...props, field };
      try {
        return draw();
      } finally {
        this.props = props;
      }
    }

    objectLabel(item) {
      const told = super.objectLabel(this.named(item));
      return !told || /^No \w+$/.test(told) ? words.blank_item : shownDays(told);
    }

    named(item) {
      const fields = this.props.field.get('fields');
      if (!fields || !item || !item.get) return item;
      return fields.reduce((whole, field) => {
        const value = whole.get(field.get('name'));
        return value ? whole.set(field.get('name'), inWords(field, value)) : whole;
      }, item);
    }
  };

  // «01/07/2025: Chưa có thông tin», where the value would stand.
  function reasonInWords(field, value) {
    const answers = field.getIn(['fields', 0, 'options']);
    const chosen = value.get('answer') !== 'given' && answers && answers.find((one) => one.get('value') === value.get('answer'));
    return chosen ? value.set('value', chosen.get('label')) : value;
  }

  function inWords(field, value) {
    if (value.get && value.get('answer')) return reasonInWords(field, value);
    if (value.map) return field.has('options') || field.has('records') ? value.map((one) => inWords(field, one)).join(', ') : value;
    const options = field.has('options') ? field.get('options').toJS() : records[field.get('records')] || [];
    return (options.find((one) => one.value === value) || { label: value }).label;
  }
}
