using Xunit.Sdk;
using Xunit.v3;

// Each test by itself, so that as many run as there are processors, however they are spread over classes; what must run alone is in the collection Alone.
[assembly: Parallelization(Mode = ParallelMode.All)]
