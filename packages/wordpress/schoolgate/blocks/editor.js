// The three blocks in the editor: what visitors see, live, and which policy it is about. No build step: WordPress brings all it needs.
(({ blocks, element, blockEditor, components, serverSideRender: ServerSideRender, i18n }, { policies, first, module }) => {
  const { createElement, Fragment, useEffect, useRef } = element;
  const { __ } = i18n;

  /** The editor shows posts in a frame of its own, where the elements' code has to be as well. */
  const loadInto = (page) => {
    if (!page || page.querySelector('script[data-schoolgate]')) return;
    const script = page.createElement('script');
    Object.assign(script, { type: 'module', src: module });
    script.dataset.schoolgate = '';
    page.head.append(script);
  };

  const Preview = ({ name, attributes }) => {
    const place = useRef(null);
    useEffect(() => loadInto(place.current?.ownerDocument), []);
    return createElement(
      'div',
      { ref: place },
      createElement(components.Disabled, null, createElement(ServerSideRender, { block: name, attributes: { policyId: attributes.policyId } })),
    );
  };

  const edit = ({ name, attributes, setAttributes }) => {
    const choices = policies.map(({ id, title }) => ({ value: id, label: title || id }));
    const setting =
      choices.length > 1 &&
      createElement(
        blockEditor.InspectorControls,
        null,
        createElement(
          components.PanelBody,
          { title: __('Policy', 'schoolgate') },
          createElement(components.SelectControl, {
            label: __('Which policy', 'schoolgate'),
            value: attributes.policyId || first,
            options: choices,
            onChange: (policyId) => setAttributes({ policyId }),
            __nextHasNoMarginBottom: true,
            __next40pxDefaultSize: true,
          }),
        ),
      );
    const content =
      choices.length > 0
        ? createElement(Preview, { name, attributes })
        : createElement(
            components.Placeholder,
            { label: 'Schoolgate' },
            __('Publish a policy first, on the page Schoolgate → Policies.', 'schoolgate'),
          );
    return createElement(Fragment, null, setting, createElement('div', blockEditor.useBlockProps(), content));
  };

  /** The text that the server stores in the post, as it stands there. */
  const save = ({ attributes }) => createElement(element.RawHTML, null, attributes.content);

  for (const name of ['code-of-conduct', 'parent-declaration', 'concern-pathway'])
    blocks.registerBlockType(`schoolgate/${name}`, { edit, save: name === 'code-of-conduct' ? save : () => null });
})(window.wp, window.schoolgateBlocks);
