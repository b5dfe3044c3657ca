package org.hedgerow.kernel.ijava;

import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.hedgerow.kernel.preload.Preload;
import org.hedgerow.kernel.render.Renderers;

/// Gives a kernel our renderers, of the library's, tablesaw's and XChart's values; those of the JDK show as they did.
public final class CellRenderers implements Consumer<BaseKernel> {
    private static final String[] FORMS = {"text/html", "image/svg+xml", "image/png", "text/plain"};

    private final Renderers renderers = Preload.renderers();

    @Override
    public void accept(BaseKernel kernel) {
        renderers.types().stream()
                .filter(type -> !type.getName().startsWith("java.") && !type.isArray())
                .forEach(type -> register(kernel, type));
    }

    private <T> void register(BaseKernel kernel, Class<T> type) {
        kernel.getRenderer().createRegistration(type).preferring(FORMS).register(this::render);
    }

    private void render(Object value, RenderContext context) {
        var bundle = renderers.render(value);
        var shown = context.getOutputContainer();
        bundle.data().forEach((type, form) -> {
            if (context.wantsDataRenderedAs(MIMEType.parse(type))) {
                shown.putData(type, form);
            }
        });
        bundle.metadata().forEach(shown::putMetaData);
    }
}
