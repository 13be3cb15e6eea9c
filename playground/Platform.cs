// The page and its workers run nowhere else.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("browser")]
