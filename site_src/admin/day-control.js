// A day as it is written in Vietnam, 01/07/2027, typed or picked; the record keeps 2027-07-01.

const TYPED = /\b([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\b/;
const KEPT = /\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b/;
const two = (number) => number.padStart(2, '0');

/** What the form shows of a day, and of words before it. */
export const shownDay = (kept) => String(kept || '').replace(KEPT, '$3/$2/$1');

/** The same of every day in a text. */
export const shownDays = (text) => String(text).replace(new RegExp(KEPT, 'g'), '$3/$2/$1');

/** What is kept of what was typed. */
export const keptDay = (typed) => typed.trim().replace(TYPED, (_, day, month, year) => `${year}-${two(month)}-${two(day)}`);

const exists = (kept) => {
  const [, year, month, day] = (KEPT.exec(kept) || []).map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
};

/** Register the widget "day". */
export function registerDayControl(CMS, { createClass, h }, words) {
  CMS.registerWidget('day', createClass({
    displayName: 'Day',
    getInitialState: () => ({ typed: null }),

    isValid() {
      const { value, field, parentIds } = this.props;
      if (!KEPT.test(value || '') || exists(value)) return true;
      return { error: { type: 'PATTERN', parentIds, message: `${field.get('label')}: ${words.no_such_day.replace('{day}', shownDay(value))}` } };
    },

    type(typed) {
      this.setState({ typed });
      this.props.onChange(keptDay(typed));
    },

    pick(kept) {
      if (!kept) return;
      const value = String(this.props.value || '');
      this.setState({ typed: null });
      this.props.onChange(KEPT.test(value) ? value.replace(KEPT, kept) : kept);
    },

    render() {
      const { forID, value, classNameWrapper, setActiveStyle, setInactiveStyle, field } = this.props;
      const { typed } = this.state;
      const [kept = ''] = KEPT.exec(value || '') || [];
      return h('div', { className: `${classNameWrapper} day` },
        h('input', {
          id: forID, type: 'text', inputMode: 'text', autoComplete: 'off', placeholder: words.day_as,
          value: typed === null ? shownDay(value) : typed,
          onChange: (event) => this.type(event.target.value),
          onFocus: setActiveStyle,
          onBlur: () => { this.setState({ typed: null }); setInactiveStyle(); },
        }),
        h('input', { type: 'date', className: 'picker', value: kept, 'aria-label': `${words.pick_day}: ${field.get('label')}`, onChange: (event) => this.pick(event.target.value) }));
    },
  }));
}
