// A text box that is as tall as its text; Decap's own is always five lines or more.

const WIDTH = 80;

/** Replace the control of Decap's text widget. */
export function registerTextControl(CMS, { createClass, h }) {
  CMS.getWidget('text').control = createClass({
    displayName: 'GrowingText',
    render() {
      const { forID, value, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
      const lines = String(value || '').split('\n');
      return h('textarea', {
        id: forID,
        className: `${classNameWrapper} growing-text`,
        rows: lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDTH)), 0),
        value: value || '',
        onChange: (event) => onChange(event.target.value.replace(/[\n\t]/g, ' ')), // texts have one line
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      });
    },
  });
}

/** Register the widget "file_name": asked for in a new record, shown in one that has its file. */
export function registerFileName(CMS, { createClass, h }) {
  CMS.registerWidget('file_name', createClass({
    displayName: 'FileName',
    isNew() { return this.props.entry.get('newRecord'); },
    getValidateValue() { return this.isNew() ? this.props.value : this.props.entry.get('slug'); },
    render() {
      const { forID, value, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
      return h('input', {
        id: forID,
        className: classNameWrapper,
        readOnly: !this.isNew(),
        value: this.getValidateValue() || '',
        onChange: (event) => onChange(event.target.value.trim()),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      });
    },
  }));
}
