package org.hedgerow.kernel.message;

import java.util.List;

/// What a kernel says of itself.
///
/// @param name of the implementation
/// @param version of the implementation
/// @param banner what a console shows at its start
/// @param links for the front end's help menu
public record KernelDescription(String name, String version, String banner, List<HelpLink> links) {
    public KernelDescription {
        links = List.copyOf(links);
    }

    public record HelpLink(String text, String url) {}
}
