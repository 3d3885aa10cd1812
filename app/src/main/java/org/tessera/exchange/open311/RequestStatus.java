package org.tessera.exchange.open311;

/** Whether somebody still works on a request. */
public enum RequestStatus {
    OPEN,
    CLOSED
}
