package org.hedgerow.kernel.ijava;

import java.util.function.Consumer;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.hedgerow.kernel.preload.Preload;

/// Found by that kernel when our jars come to its class path: `%jars …/app/*.jar`.
public final class HedgerowExtension implements Extension {

    @Override
    @SuppressWarnings("unchecked")
    public void install(BaseKernel kernel) {
        Preload.libraryImports().lines().forEach(kernel::evalRaw);
        // made by a cell: that kernel loads extensions apart from cells, and the cells' classes are the ones to render
        var made = kernel.evalRaw("new " + CellRenderers.class.getName() + "()");
        if (made instanceof Consumer<?> renderers) {
            ((Consumer<BaseKernel>) renderers).accept(kernel);
        } else {
            throw new IllegalStateException("That kernel gave " + made + " for an object it was to make");
        }
    }
}
