package org.hedgerow.kernel.session;

class CellsLaunchedTest extends CellTable {
    CellsLaunchedTest() {
        super(new TestClient(LaunchedKernel.start()));
    }
}
