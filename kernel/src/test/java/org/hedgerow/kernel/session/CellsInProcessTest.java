package org.hedgerow.kernel.session;

import org.hedgerow.kernel.preload.Session;

class CellsInProcessTest extends CellTable {
    CellsInProcessTest() {
        super(new TestClient(Session::engine));
    }
}
