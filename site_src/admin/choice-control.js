// Choosing by name: few things from a list or by ticking, many by typing a part of the name,
// with marks or without. Everything it says is Vietnamese, and a keyboard is enough.
import { finder } from './folding.js';

const FEW = 12;
const SHOWN = 60;
const listOf = (value) => (value && value.toJS ? value.toJS() : Array.isArray(value) ? value : value ? [value] : []);

/** Register the widget "choice"; *options* lists what a control offers, *words* is what is said. */
export function registerChoiceControl(CMS, { createClass, h }, options, words) {
  const parts = {
    ...ofTyping(h, words),
    getInitialState: () => ({ typed: null, at: 0 }),
    options() { return options(this.props, this.element); },
    componentDidMount() { this.forceUpdate(); },
    shouldComponentUpdate: () => true,
    multiple() { return this.props.field.get('multiple', false); },
    chosen() { return listOf(this.props.value); },

    set(values) {
      const { field, onChange } = this.props;
      // Decap compares lists of its own kind, and lends none: this one is empty.
      const empty = field.keySeq().toList().clear();
      onChange(this.multiple() ? empty.concat(values) : values[0] || '');
    },

    isValid() {
      const { field, parentIds } = this.props;
      const refused = (type, told) => ({ error: { type, parentIds, message: `${field.get('label')}: ${told}` } });
      if (this.multiple() && field.get('min') && !this.chosen().length) return refused('RANGE', words.choose_one);
      // A part of this record may have been taken away since.
      const known = field.has('parts') && !field.get('of') && this.element && this.options().map((one) => one.value);
      const gone = known && this.chosen().find((value) => !known.includes(value));
      return gone ? refused('PATTERN', words.part_gone.replace('{part}', gone)) : true;
    },

    render() {
      const all = this.options();
      const few = all.length <= FEW && this.props.field.has('options');
      const shown = few ? (this.multiple() ? this.ticks(all) : this.list(all)) : this.typing(all);
      return h('div', { ref: (element) => { this.element = element; }, className: `${this.props.classNameWrapper} choice`, id: this.props.forID.replace('-field-', '-choice-') }, shown);
    },

    list(all) {
      const { forID, value, setActiveStyle, setInactiveStyle } = this.props;
      return h('select', { id: forID, value: value || '', onFocus: setActiveStyle, onBlur: setInactiveStyle, onChange: (event) => this.set([event.target.value]) },
        h('option', { value: '' }, words.nothing_chosen),
        all.map((one) => h('option', { key: one.value, value: one.value }, one.label)));
    },

    ticks(all) {
      const chosen = this.chosen();
      const turn = (value) => (chosen.includes(value) ? chosen.filter((one) => one !== value) : all.map((one) => one.value).filter((one) => one === value || chosen.includes(one)));
      return h('div', { id: this.props.forID, role: 'group', tabIndex: -1, 'aria-label': this.props.field.get('label') },
        all.map((one) => h('label', { key: one.value, className: 'tick' },
          h('input', { type: 'checkbox', checked: chosen.includes(one.value), onChange: () => this.set(turn(one.value)) }), one.label)));
    },
  };
  CMS.registerWidget('choice', createClass({ displayName: 'Choice', ...parts }));
}

function ofTyping(h, words) {
  return {
    found(all) {
      const left = all.filter((one) => !this.multiple() || !this.chosen().includes(one.value));
      return this.state.typed ? finder(left)(this.state.typed) : left;
    },

    labelOf(all, value) {
      const known = all.find((one) => one.value === value);
      return known ? known.label : value;
    },

    take(one) {
      this.set(this.multiple() ? [...this.chosen(), one.value] : [one.value]);
      this.setState({ typed: this.multiple() ? '' : null, at: 0 });
    },

    typing(all) {
      const chosen = this.chosen();
      return [
        this.multiple() && h('ul', { key: 'chosen', className: 'chosen' }, chosen.map((value) => h('li', { key: value },
          h('span', null, this.labelOf(all, value)),
          h('button', { type: 'button', 'aria-label': `${words.remove} ${this.labelOf(all, value)}`, onClick: () => this.set(chosen.filter((one) => one !== value)) }, '×')))),
        this.box(all),
        !this.multiple() && chosen.length > 0 && h('button', { key: 'empty', type: 'button', className: 'empty', 'aria-label': words.remove, onClick: () => this.set([]) }, '×'),
        this.state.typed !== null && this.offered(all),
      ];
    },

    box(all) {
      const { forID, setActiveStyle, setInactiveStyle, value } = this.props;
      const open = this.state.typed !== null;
      const shown = open ? this.state.typed : this.multiple() ? '' : this.labelOf(all, value) || '';
      return h('input', {
        key: 'box', id: forID, type: 'text', role: 'combobox', autoComplete: 'off', value: shown,
        'aria-expanded': open, 'aria-controls': `${forID}-list`, 'aria-autocomplete': 'list',
        'aria-activedescendant': open && this.found(all)[this.state.at] ? `${forID}-${this.state.at}` : undefined,
        placeholder: all.length ? words.type_to_find.replace('{number}', all.length) : words.nothing_to_choose,
        onFocus: () => { setActiveStyle(); this.setState({ typed: '', at: 0 }); },
        onClick: () => { if (!open) this.setState({ typed: '', at: 0 }); },
        onBlur: () => { setInactiveStyle(); this.setState({ typed: null }); },
        onChange: (event) => this.setState({ typed: event.target.value, at: 0 }),
        onKeyDown: (event) => this.pressed(event, all),
      });
    },

    pressed(event, all) {
      const { key } = event;
      const found = this.found(all);
      if (key === 'Backspace' && !this.state.typed && this.chosen().length) this.set(this.chosen().slice(0, -1));
      if (key === 'Escape') this.setState({ typed: null });
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        event.preventDefault();
        const at = Math.max(0, Math.min(Math.min(found.length, SHOWN) - 1, this.state.at + (key === 'ArrowDown' ? 1 : -1)));
        this.setState({ typed: this.state.typed || '', at }, () => this.element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
      }
      if (key === 'Enter' && this.state.typed !== null) {
        event.preventDefault();
        if (found[this.state.at]) this.take(found[this.state.at]);
      }
    },

    offered(all) {
      const found = this.found(all);
      const { forID } = this.props;
      const told = !found.length ? (all.length ? words.none_found : words.nothing_to_choose)
        : found.length > SHOWN ? words.more_found.replace('{shown}', SHOWN).replace('{number}', found.length)
          : words.found.replace('{number}', found.length);
      return h('div', { key: 'offered', className: 'offered', onMouseDown: (event) => event.preventDefault() },
        h('ul', { id: `${forID}-list`, role: 'listbox' }, found.slice(0, SHOWN).map((one, i) => h('li', {
          key: one.value, id: `${forID}-${i}`, role: 'option', 'aria-selected': i === this.state.at, onClick: () => this.take(one),
        }, one.label))),
        h('p', { role: 'status' }, told));
    },
  };
}
